import { launch } from './driver/webkit.mjs';
import { prove } from './prove.mjs';

await prove('webkit', launch);
