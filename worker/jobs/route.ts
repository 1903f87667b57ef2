import { routeWaiting } from '#core/handoff/route-waiting.ts';
import { sharedLook } from './shared-look.ts';

/** Something has changed that routing may answer. What it was is not looked at: a round reads the truth. */
export const route = sharedLook(routeWaiting);
