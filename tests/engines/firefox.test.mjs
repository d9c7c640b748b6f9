import { launch } from './driver/firefox.mjs';
import { prove } from './prove.mjs';

await prove('firefox', launch);
