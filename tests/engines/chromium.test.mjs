import { launch } from './driver/chromium.mjs';
import { prove } from './prove.mjs';

await prove('chromium', launch);
