import './app/app.css';
import { startPage } from './app/start/startPage.tsx';

const root = document.getElementById('root');
// Once the script has run: what a browser notes of where a task comes from has not to read all of the script again then.
if (root !== null) queueMicrotask(() => startPage(root, window));
