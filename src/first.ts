import { queueEarly } from './app/start/earlyPresses.ts';
import { preparePicture } from './app/start/preparePicture.ts';

const { documentElement } = document;
preparePicture(documentElement, location.search, location.hash);
if (documentElement.hasAttribute('data-waiting')) queueEarly(window);
