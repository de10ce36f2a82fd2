// Brings the editor when it is asked for: it weighs as much as the rest of the site together.
const door = document.querySelector('#nachalo');
const button = door.querySelector('button');
const told = door.querySelector('[role=status]');
const isFolder = 'folder' in door.dataset;
const isHere = /^(127\.0\.0\.1|(.+\.)?localhost)$/.test(location.hostname);
if (isFolder && isHere) door.dataset.folder = 'here';
button.hidden = isFolder && !isHere;
const open = async () => {
  button.disabled = true;
  told.textContent = 'Форма загружается…';
  try {
    const { startEditor } = await import(new URL('{{script}}', document.baseURI).href);
    const root = Object.assign(document.createElement('div'), { id: 'nc-root' });
    root.classList.toggle('folder', isFolder);
    root.style.cssText = 'position: fixed; inset: 0';
    door.replaceWith(root);
    await startEditor(new URL('nastroyka.json', document.baseURI).href);
  } catch (error) {
    console.error(error);
    if (!door.isConnected) document.querySelector('#nc-root').replaceWith(door);
    told.textContent = 'Форма не загрузилась. Обновите страницу; если не поможет, напишите издателю сайта.';
    button.disabled = false;
  }
};
button.addEventListener('click', open);
// Back from signing in, or by an address inside of the editor: the way is known already.
if (!button.hidden && (location.hash.startsWith('#/') || new URLSearchParams(location.search).has('code'))) void open();
