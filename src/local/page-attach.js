import { ask, byId } from './page-elements.js';
import { sizeOf } from './page-message.js';

/** What Telegram takes as a photo; every other file goes as a document. */
const PHOTOS = ['image/jpeg', 'image/png', 'image/webp'];

/** Choosing, dropping and pasting files. `send(file, as, caption)` sends one as `photo` or `document`. */
export function createAttach({ send, sharePlace }) {
  const menu = byId('attach');
  const opener = byId('open-attach');
  const dialog = byId('preview');
  const picture = byId('preview-picture');
  const caption = byId('preview-caption');

  async function offer(file, as) {
    const address = as === 'photo' ? URL.createObjectURL(file) : undefined;
    picture.hidden = !address;
    if (address) picture.src = address;
    byId('preview-file').textContent = `${file.name} · ${sizeOf(file.size)}`;
    caption.value = '';
    if (await ask(dialog)) await send(file, as, caption.value.trim());
    if (address) URL.revokeObjectURL(address);
  }

  async function offerAll(files, asDocuments) {
    for (const file of files)
      await offer(file, !asDocuments && PHOTOS.includes(file.type) ? 'photo' : 'document');
  }

  caption.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    dialog.close('yes');
  });

  menu.addEventListener('beforetoggle', () => {
    const place = opener.getBoundingClientRect();
    menu.style.left = `${place.left}px`;
    menu.style.bottom = `${innerHeight - place.top + 8}px`;
  });
  for (const kind of ['photo', 'file']) {
    const chooser = byId(`choose-${kind}`);
    byId(`attach-${kind}`).addEventListener('click', () => {
      menu.hidePopover();
      chooser.click();
    });
    chooser.addEventListener('change', async () => {
      const files = [...chooser.files];
      chooser.value = '';
      await offerAll(files, kind === 'file');
    });
  }
  byId('attach-place').addEventListener('click', () => {
    menu.hidePopover();
    sharePlace();
  });

  const chat = byId('chat');
  const drop = byId('drop');
  chat.addEventListener('dragover', (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    drop.hidden = false;
  });
  chat.addEventListener('dragleave', (event) => {
    if (!chat.contains(event.relatedTarget)) drop.hidden = true;
  });
  chat.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.hidden = true;
    offerAll([...event.dataTransfer.files], false);
  });
  byId('input').addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    offerAll([...event.clipboardData.files], false);
  });
}
