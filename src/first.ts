import { addressParams } from './url/addressParams.ts';
import { queueEarly } from './app/start/earlyPresses.ts';
import { preparePicture } from './app/start/preparePicture.ts';

const { documentElement } = document;
preparePicture(documentElement, String(addressParams(location)));
if (documentElement.hasAttribute('data-waiting')) queueEarly(window);
