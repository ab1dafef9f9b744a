interface Watched {
  readonly unsaved: boolean;
  readonly left: boolean;
}

const watched = new Set<Watched>();

function warn(event: BeforeUnloadEvent): void {
  if ([...watched].some((each) => each.unsaved)) event.preventDefault();
}

/** Warns before the page is left while something is unsaved, also by sessions whose editor is already gone. */
export function watchUnload(session: Watched): void {
  for (const each of watched) if (each.left) watched.delete(each);
  if (watched.size === 0) window.addEventListener('beforeunload', warn);
  watched.add(session);
}
