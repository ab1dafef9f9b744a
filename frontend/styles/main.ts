// Fonts are shipped with the application; no font service is asked. Two weights each: 500 is drawn with 400 (docs/decisions/0012).
import '../fonts/fonts.css';
import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-400-italic.css';
import '@fontsource/source-serif-4/latin-600.css';
import './main.css';
