import { preparePicture } from './app/start/preparePicture.ts';

preparePicture(document.documentElement, location.search, location.hash);
