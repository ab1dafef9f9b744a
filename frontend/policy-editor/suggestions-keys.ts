import { Plugin } from 'prosemirror-state';
import { isKey } from './key-table';

/** What the keys about suggestions ask for. */
export interface SuggestionRequests {
  readonly suggestionWanted: () => void;
  readonly suggestToggle: () => void;
}

/** Ctrl+Alt+G goes from a suggestion in the text to what can be done about it, Ctrl+Alt+S turns suggesting on and off; by the place of the key. */
export function suggestionKeys(requests: SuggestionRequests): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(_view, event) {
        if (isKey(event, 'keySuggestion')) requests.suggestionWanted();
        else if (isKey(event, 'suggesting')) requests.suggestToggle();
        else return false;
        return true;
      },
    },
  });
}
