/** Sizes of the sheet, number of pages, and that nothing lies where the knife or the frame would cut it. */
import { countOf } from '../../../kernel/text.ts';
import type { PreflightCheck } from '../issue/kit.ts';
import { type Box, check, type Expectation, grown, heightOf, mm, notChecked, PT_PER_MM, sayMm, some, sticksOut, THINGS, widthOf } from './expectation.ts';
import { inkableOf, type Seen, type SeenPage, trimOf } from './seen.ts';

const TOLERANCE_MM = 0.1;
/** Hyphens and full stops hang into the margin by a part of their width. */
const HANGING_MM = 1;
/** The engine adds to the ends of a line its width and half: by so much a line may seem to stick out, but not more than this. */
const THIN_LINE_MM = 0.45;
const sayBox = (box: Box): string => `${sayMm(widthOf(box))} × ${sayMm(heightOf(box))}`;
const isSize = (box: Box, widthMm: number, heightMm: number): boolean => Math.abs(mm(widthOf(box)) - widthMm) <= TOLERANCE_MM && Math.abs(mm(heightOf(box)) - heightMm) <= TOLERANCE_MM;

export function checkSizes({ pages }: Seen, { kind, trimMm: { width, height }, bleedMm, standard }: Expectation): PreflightCheck {
  const isNamed = kind !== 'экран' && (bleedMm > 0 || standard === 'PDF/X-4');
  const faults = pages.flatMap((page): string[] => {
    const [trim, bleed] = [trimOf(page), page.bleed ?? trimOf(page)];
    const place = `стр. ${page.number}: `;
    const edges = [trim.left - bleed.left, bleed.right - trim.right, trim.bottom - bleed.bottom, bleed.top - trim.top];
    return [
      page.rotated % 360 === 0 ? '' : `${place}страница повёрнута на ${page.rotated}°`,
      isNamed && !page.trim ? `${place}не назван обрез (TrimBox)` : '',
      isSize(trim, width, height) ? '' : `${place}обрез ${sayBox(trim)} мм`,
      bleedMm > 0 && edges.some((edge) => Math.abs(mm(edge) - bleedMm) > TOLERANCE_MM) ? `${place}вылеты ${[...new Set(edges.map(sayMm))].join(', ')} мм` : '',
      sticksOut(bleed, page.media) > TOLERANCE_MM * PT_PER_MM ? `${place}лист ${sayBox(page.media)} мм меньше обреза с вылетами` : '',
      bleedMm === 0 && !isSize(page.media, width, height) ? `${place}лист ${sayBox(page.media)} мм: вокруг обреза осталось поле` : '',
    ].filter(Boolean);
  });
  const expected = `обрез ${width} × ${height} мм${bleedMm > 0 ? `, вылеты ${bleedMm} мм` : ', без вылетов'}, точность ${String(TOLERANCE_MM).replace('.', ',')} мм`;
  const first = pages[0];
  return check('Размер страниц', faults.length > 0 ? 'ошибка' : 'хорошо', faults.length > 0 ? some(faults) : `обрез ${first ? sayBox(trimOf(first)) : '—'} мм, лист ${first ? sayBox(first.media) : '—'} мм`, expected);
}

export function checkPages({ pages }: Seen, { pages: wanted, pagesStep }: Expectation): PreflightCheck {
  const step = pagesStep ?? 1;
  const isRight = pages.length === wanted && pages.length % step === 0;
  return check('Число страниц', isRight ? 'хорошо' : 'ошибка', `${pages.length}`, `${wanted}${step > 1 ? `, кратно ${step}` : ''}`);
}

/** Nothing is painted outside the trimmed page and its bleed: neither cut letters nor a forgotten picture beside the page. */
export function checkOutside({ pages }: Seen, expectation: Expectation): PreflightCheck {
  const faults = pages.flatMap((page) => {
    const allowed = inkableOf(page, expectation);
    return page.objects.flatMap(({ kind, box, lineWidth }) => {
      const out = mm(sticksOut(box, allowed));
      return out > Math.min(1.5 * mm(lineWidth) + TOLERANCE_MM, THIN_LINE_MM) ? [`стр. ${page.number}: ${kind} выходит на ${sayMm(out * PT_PER_MM)} мм (${placeOf(page, box)})`] : [];
    });
  });
  const objects = pages.reduce((sum, page) => sum + page.objects.length, 0);
  return check('Ничего за обрезом', faults.length > 0 ? 'ошибка' : 'хорошо', faults.length > 0 ? some(faults) : `${countOf(objects, THINGS.object)} внутри`, expectation.bleedMm > 0 ? `всё внутри обреза и ${expectation.bleedMm} мм вылетов` : 'всё внутри обреза');
}

const placeOf = (page: SeenPage, { left, top }: Box): string => `${sayMm(left - trimOf(page).left)} мм слева, ${sayMm(trimOf(page).top - top)} мм сверху`;

export function checkTypeArea({ pages }: Seen, { typeAreaMm, trimMm }: Expectation): PreflightCheck {
  const name = 'Текст в полосе набора';
  if (!typeAreaMm) return notChecked(name, 'полоса набора не названа', 'весь текст внутри полосы набора');
  const expected = `весь текст внутри ${typeAreaMm.width} × ${typeAreaMm.height} мм посередине страницы, висячие знаки до ${HANGING_MM} мм`;
  const faults = pages.flatMap((page) => {
    const trim = trimOf(page);
    const [dx, dy] = [((trimMm.width - typeAreaMm.width) / 2) * PT_PER_MM, ((trimMm.height - typeAreaMm.height) / 2) * PT_PER_MM];
    const area = grown({ left: trim.left + dx, right: trim.right - dx, bottom: trim.bottom + dy, top: trim.top - dy }, HANGING_MM * PT_PER_MM);
    const out = page.letters.filter(({ ink, text }) => text.trim() !== '' && sticksOut(ink, area) > 0);
    if (out.length === 0) return [];
    const furthest = Math.max(...out.map(({ ink }) => sticksOut(ink, area)));
    return [`стр. ${page.number}: ${countOf(out.length, THINGS.sign)} снаружи, дальше всего на ${sayMm(furthest + HANGING_MM * PT_PER_MM)} мм: «${out.slice(0, 24).map(({ text }) => text).join('')}»`];
  });
  return check(name, faults.length > 0 ? 'ошибка' : 'хорошо', faults.length > 0 ? some(faults) : 'весь текст внутри', expected);
}
