import './app/app.css';
import { startPage } from './app/start/startPage.tsx';

const root = document.getElementById('root');
if (root !== null) startPage(root, window);
