/** Columns about people: they are passed by aloud, whatever stands in them. */
export const PRIVATE_COLUMN = /председател|руководител|старост|ф\.?\s?и\.?\s?о|фамили|паспорт|снилс|инн\b|рожден|телефон|тел\.|моб|почт|e-?mail|место\s+жительства|адрес\s+прожива|прожива[а-яё]*\s+по|контакт/iu;
