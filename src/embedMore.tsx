import { messages } from 'virtual:rest-of-messages';
import readRest from 'virtual:rest-of-records';
import { Card } from './app/Card.tsx';
import { PARTS_EVENT } from './embed/parts.ts';
import { LOCALE_IDS } from './i18n/locales.ts';
import { MESSAGES } from './i18n/messages/index.ts';
import { VIEWS } from './views/index.ts';

for (const locale of LOCALE_IDS) Object.assign(MESSAGES[locale], messages[locale]);
window.aiLabDepartures = { views: VIEWS, Card, readRest };
dispatchEvent(new Event(PARTS_EVENT));
