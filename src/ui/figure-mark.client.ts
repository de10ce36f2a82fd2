/** Escape puts the leaf of a figure away while the pointer or the focus stays; without script it goes when they leave. */
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const figure of document.querySelectorAll('.figure:is(:hover, :focus-within)')) {
    const open = (): void => figure.removeAttribute('data-shut');
    figure.setAttribute('data-shut', '');
    figure.addEventListener('pointerleave', open, { once: true });
    figure.addEventListener('focusout', open, { once: true });
  }
});
