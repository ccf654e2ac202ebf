import { queueEarly } from './app/start/earlyPresses.ts';
import { partsOfAddress, preloadParts } from './app/start/preloadParts.ts';
import { preparePicture, whatShows } from './app/start/preparePicture.ts';

const { documentElement } = document;
preparePicture(documentElement, location.search, location.hash);
if (documentElement.hasAttribute('data-waiting')) queueEarly(window);
preloadParts(document, partsOfAddress(whatShows(documentElement), new URLSearchParams(location.search)));
