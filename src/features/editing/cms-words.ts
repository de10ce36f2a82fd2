/** Words of Sveltia CMS that its Russian translation lacks or says in a machine's way; put over it at bundling. Pure. */
type Words = { [key: string]: string | Words };

const CMS_WORDS: Words = {
  select_item: 'Выбрать: {$name}',
  folders: 'Папки',
  more_folders: 'Другие папки',
  slug: 'Имя файла',
  sort_keys: { slug: 'Имя файла' },
  edit_slug: 'Изменить имя файла',
  edit_slug_error: { empty: 'Имя файла не может быть пустым.', invalid: 'В имени файла не бывает пробелов и косых черт.', duplicate: 'Такое имя файла уже занято.' },
  add_x: 'Добавить: {$name}',
  work_with_local_repo: 'Выбрать папку атласа',
  work_with_local_repo_description: 'Когда появится запрос, выберите папку, где лежат «content» и скрытая папка «.git».',
  file_unavailable: 'Недоступен',
  file_unavailable_description: 'Файл не открылся: его могли перенести или удалить.',
  replace_file: 'Заменить файл',
  replace_image: 'Заменить снимок',
  remove_file: 'Убрать файл',
  remove_image: 'Убрать снимок',
  show_errors: 'Показать ошибки',
  folder_path: 'Путь папки',
  folder_contents: 'Содержимое',
  list_item_options: 'Действия со строкой',
  entry_sidebar: {
    slug: { title: 'Имя файла', generated_on_save: 'Имя составится из записи при сохранении.', unavailable: 'У этой записи нет имени файла.' },
  },
  save_conflict: {
    title: 'Запись изменил кто-то ещё',
    modified_by: '{$name}: правка {$date}, когда запись у вас уже была открыта.',
    modified: 'Пока запись была открыта, её изменили в репозитории.',
    deleted: 'Пока запись была открыта, её удалили из репозитория.',
    overwrite_warning: 'Если сохранить сейчас, чужая правка пропадёт.',
    recreate_warning: 'Если сохранить сейчас, запись появится снова.',
    save_anyway: 'Всё равно сохранить',
    branch_moved: 'Пока вы сохраняли, в репозитории появилась другая правка. Повторите.',
  },
  remote_change: { reload_entry: 'Открыть заново', confirm_reloading_entry: 'Открыть запись заново? Несохранённое пропадёт.' },
  relation_field: { save_together_hint: '{$name}: сохранится вместе с этой записью.', add_failed: '{$name}: добавить не удалось.' },
  status: { deploying: 'Публикуется' },
  workflow: { deploying_deletion: 'Удаление' },
};

/** The translation with our words over it. */
export function withOurWords(translation: Words, ours: Words = CMS_WORDS): Words {
  const words: Words = { ...translation };
  for (const [key, said] of Object.entries(ours)) words[key] = typeof said === 'string' ? said : withOurWords(typeof words[key] === 'object' ? words[key] : {}, said);
  return words;
}
