// In place of the entry that Vaadin generates: the same, but after the text that the page may have brought along.
import { textSettled } from './first-text/settled';

void textSettled().then(() => import('./shell/framework'));
