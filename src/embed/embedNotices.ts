import '../app/notices/notices.css';

export { ProblemList } from '../app/notices/ProblemList.tsx';
export { ZeroNotice } from '../app/notices/ZeroNotice.tsx';
