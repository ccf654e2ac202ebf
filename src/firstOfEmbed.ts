import { preparePicture } from './app/start/preparePicture.ts';
import { startAfterPaint } from './app/start/startAfterPaint.ts';

const isHeldBack = preparePicture(document.documentElement, location.search, location.hash);
// A picture that nobody is to see is not waited for.
if (!isHeldBack) startAfterPaint(document);
