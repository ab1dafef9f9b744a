// Fonts are shipped with the application; no font service is asked. Two weights each: 500 is drawn with 400 (docs/decisions/0012).
import '../fonts/fonts.css';
import './main.css';
