/** Days and times in few letters. */

/** `2026-12-03` as `3/12`, with the year where it is another one. */
export const shortDay = (iso: string, thisYear: number): string => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return year === thisYear ? `${date}/${month}` : `${date}/${month}/${year}`;
};

/** `2026-12-03 10:05` as `3/12, 10:05`; a day alone as `3/12`; anything else, as people may write it, stays. */
export const shortMoment = (iso: string, thisYear: number): string => {
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return iso;
  const [day = '', time] = iso.split(' ');
  return [shortDay(day, thisYear), time].filter(Boolean).join(', ');
};
