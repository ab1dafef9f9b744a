interface Watched {
  /** Something would be lost with the page: neither on the server nor kept in the browser. */
  readonly atRisk: boolean;
  readonly left: boolean;
}

const watched = new Set<Watched>();

function warn(event: BeforeUnloadEvent): void {
  if ([...watched].some((each) => each.atRisk)) event.preventDefault();
}

/** Warns before the page is left while something would be lost, also by sessions whose editor is already gone. */
export function watchUnload(session: Watched): void {
  for (const each of watched) if (each.left) watched.delete(each);
  if (watched.size === 0) window.addEventListener('beforeunload', warn);
  watched.add(session);
}
