import { preparePicture } from './app/start/preparePicture.ts';
import { startAfterPaint } from './app/start/startAfterPaint.ts';

preparePicture(document.documentElement, location.search, location.hash);
startAfterPaint(document);
