/** The ledger as rows of public tables: a row of a snapshot, a change between two. Pure. */
import type { Column } from '../../kernel/column.ts';
import type { Change } from './compare.ts';
import { CHANGE_NAMES } from './registry-words.ts';
import { snapshotRowSchema, type SnapshotRow } from './schema.ts';

export interface RegistryRow extends SnapshotRow {
  /** yyyy-mm-dd of the snapshot. */
  snapshot: string;
  municipalityName: string;
  coverage: string;
}
export interface RegistryChangeRow extends Change {
  snapshot: string;
  previous: string;
  municipalityName: string;
  /** Names in place of ids, where the change is of a municipality. */
  wasName?: string;
  nowName?: string;
}

const { shape } = snapshotRowSchema;

export const REGISTRY_COLUMNS: readonly Column<RegistryRow>[] = [
  { name: 'snapshot', type: 'string', title: 'Снимок', description: 'На какой день снят реестр', value: (r) => r.snapshot },
  { name: 'coverage', type: 'string', title: 'Что снято', description: 'Весь реестр или только записи атласа', value: (r) => r.coverage },
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи; в таблице tos её может уже не быть', value: (r) => r.id },
  { name: 'name', type: 'string', title: 'Название', description: 'Название в этот день', value: (r) => r.name },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор муниципалитета в этот день; после реформы его может не быть', value: (r) => r.municipality },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Как назывался в этот день', value: (r) => r.municipalityName },
  { name: 'status', type: 'string', title: 'Состояние', description: shape.status.description!, value: (r) => r.status },
  { name: 'regNo', type: 'string', title: 'Номер в реестре', description: shape.regNo.description!, value: (r) => r.regNo },
  { name: 'boundary', type: 'string', title: 'Отпечаток границ', description: shape.boundary.description!, value: (r) => r.boundary },
];

export const REGISTRY_CHANGE_COLUMNS: readonly Column<RegistryChangeRow>[] = [
  { name: 'snapshot', type: 'string', title: 'Снимок', description: 'Снимок, в котором изменение видно', value: (r) => r.snapshot },
  { name: 'previous', type: 'string', title: 'Прежний снимок', description: 'Снимок, с которым он сравнён', value: (r) => r.previous },
  { name: 'change', type: 'string', title: 'Что изменилось', description: 'Вид изменения; «не найден» не значит, что ТОС закрылся', value: (r) => CHANGE_NAMES[r.kind] },
  { name: 'id', type: 'string', title: 'Идентификатор', description: 'Постоянное имя записи', value: (r) => r.id },
  { name: 'name', type: 'string', title: 'Название', description: 'Название в новом снимке; у тех, кого в нём нет, — в прежнем', value: (r) => r.name },
  { name: 'municipality', type: 'string', title: 'Муниципалитет', description: 'Идентификатор муниципалитета', value: (r) => r.municipality },
  { name: 'municipalityName', type: 'string', title: 'Муниципалитет, название', description: 'Короткое название', value: (r) => r.municipalityName },
  { name: 'was', type: 'string', title: 'Было', description: 'Прежнее значение, если его можно назвать словом', value: (r) => r.wasName ?? r.was },
  { name: 'now', type: 'string', title: 'Стало', description: 'Новое значение, если его можно назвать словом', value: (r) => r.nowName ?? r.now },
];
