import '../app/notices/notices.css';
import './embedNotices.css';

export { BlockedLink } from './BlockedLink.tsx';
export { ProblemList } from '../app/notices/ProblemList.tsx';
export { ZeroNotice } from '../app/notices/ZeroNotice.tsx';
