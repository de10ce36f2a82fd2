/** Nothing on the screen may move between the touch of a finger and its click: a button that slips away loses the tap. */

/** A click follows the finger at once; where none comes (it slid off), the screen waits no longer than this. */
const GRACE_MS = 300;

/** Work that waits while a finger or a mouse is down, and is done at once otherwise. Each piece of work is done once. */
export function afterPress(): (work: () => void) => void {
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<() => void>();
  const release = (): void => {
    clearTimeout(timer);
    isHeld = false;
    const now = [...waiting];
    waiting.clear();
    for (const work of now) work();
  };
  const releaseSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(release, GRACE_MS);
  };
  document.addEventListener('pointerdown', () => {
    clearTimeout(timer);
    isHeld = true;
  });
  // A finger leaves its field after it has been lifted: the click itself ends the waiting.
  document.addEventListener('pointerup', releaseSoon);
  document.addEventListener('pointercancel', releaseSoon);
  document.addEventListener('click', release);
  return (work) => (isHeld ? void waiting.add(work) : work());
}
