/** Styles of the page of the table, which has no script of its own. */
import './app/base.css';
import './app/shell.css';
import './app/table/plainTable.css';
