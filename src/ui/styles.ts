/** The look all pages share, in the order it must be read. */
import './theme.css';
import './parts/controls.css';
import './parts/sign.css';
import './parts/parts.css';
