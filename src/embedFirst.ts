import { preparePicture } from './embed/preparePicture.ts';

preparePicture(document.documentElement, location.search);
