/** Bands of age, narrow for young leads: within a band all days count as alike, so that a tail of few wins is steady. */

/** Days; a lead this old is watched no longer. */
export const OLDEST = 1095;

/** Up to 10 days a band is one day wide, then a fifth of its age: most wins come early. */
const widthAt = (age: number): number => Math.max(1, Math.floor(age / 5));

const bandsByAge = (): readonly number[] => {
  const bands: number[] = [];
  for (let start = 0, band = 0; start <= OLDEST; start += widthAt(start), band++)
    for (let age = start; age < start + widthAt(start); age++) bands[age] = band;
  return bands;
};

const BANDS = bandsByAge();

/** Which band an age in days (0: the day it entered) lies in. */
export const bandOf = (age: number): number => BANDS[Math.min(age, OLDEST)]!;

const BAND_COUNT = bandOf(OLDEST) + 1;

/** A zero for each band. */
export const perBand = (): number[] => new Array<number>(BAND_COUNT).fill(0);
