// Whether somebody answers at this minute. What is expected is written out from the one fact that
// the physician line publishes: 8 am to 1 am Eastern, every day, holidays not confirmed.

import { expect, test } from '../person';
import { entry, looksAgainAt, physicianLine, stripSays } from '../lines';

const doubt = '. Federal holiday: hours not confirmed.';
const untilOne = 'open until 1 am Eastern';
const atEight = 'opens at 8 am Eastern';
const plainHours = '8 am to 1 am Eastern';

/** `*` stands where a device in another zone adds its own time: in Los Angeles, in Kolkata. */
const moments: { name: string; at: string; says: string; la: string; kolkata: string; strip: string }[] = [
  { name: 'an ordinary afternoon', at: '2026-10-14T19:20:00Z', says: 'Open until 1 am Eastern*', la: '10 pm', kolkata: '10:30 am', strip: untilOne },
  { name: 'the last minute', at: '2026-10-15T04:59:59Z', says: 'Open until 1 am Eastern*', la: '10 pm', kolkata: '10:30 am', strip: untilOne },
  { name: '1 am', at: '2026-10-15T05:00:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 7 h', la: '5 am', kolkata: '5:30 pm', strip: atEight },
  { name: 'two hours and ten minutes before', at: '2026-10-15T09:50:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 2 h 10 min', la: '5 am', kolkata: '5:30 pm', strip: atEight },
  { name: 'the minute before', at: '2026-10-15T11:59:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 1 min', la: '5 am', kolkata: '5:30 pm', strip: atEight },
  { name: '8 am', at: '2026-10-15T12:00:00Z', says: 'Open until 1 am Eastern*', la: '10 pm', kolkata: '10:30 am', strip: untilOne },
  { name: 'before clocks go back', at: '2026-11-01T04:59:00Z', says: 'Open until 1 am Eastern*', la: '10 pm', kolkata: '10:30 am', strip: untilOne },
  { name: 'half past one, the first time', at: '2026-11-01T05:30:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 8 h', la: '5 am', kolkata: '6:30 pm', strip: atEight },
  { name: 'half past one, the second time', at: '2026-11-01T06:30:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 7 h', la: '5 am', kolkata: '6:30 pm', strip: atEight },
  { name: '7 am on the new clock', at: '2026-11-01T12:00:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 1 h', la: '5 am', kolkata: '6:30 pm', strip: atEight },
  { name: '8 am on the new clock', at: '2026-11-01T13:00:00Z', says: 'Open until 1 am Eastern*', la: '10 pm', kolkata: '11:30 am', strip: untilOne },
  { name: 'an hour before clocks go forward', at: '2027-03-14T06:00:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 6 h', la: '5 am', kolkata: '5:30 pm', strip: atEight },
  { name: 'when clocks have gone forward', at: '2027-03-14T10:00:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 2 h', la: '5 am', kolkata: '5:30 pm', strip: atEight },
  { name: "New Year's Eve", at: '2027-01-01T04:30:00Z', says: 'Open until 1 am Eastern*', la: '10 pm', kolkata: '11:30 am', strip: untilOne },
  { name: 'after midnight', at: '2027-01-01T05:30:00Z', says: `By its hours open until 1 am Eastern*${doubt}`, la: '10 pm', kolkata: '11:30 am', strip: plainHours },
  { name: 'Thanksgiving', at: '2026-11-26T20:00:00Z', says: `By its hours open until 1 am Eastern*${doubt}`, la: '10 pm', kolkata: '11:30 am', strip: plainHours },
  { name: 'the night after Thanksgiving', at: '2026-11-27T05:30:00Z', says: `By its hours open until 1 am Eastern*${doubt}`, la: '10 pm', kolkata: '11:30 am', strip: plainHours },
  { name: 'Christmas at 3 am', at: '2026-12-25T08:00:00Z', says: `Closed now. Opens at 8 am Eastern*, in 5 h${doubt}`, la: '5 am', kolkata: '6:30 pm', strip: plainHours },
  { name: 'leap day at noon', at: '2028-02-29T17:00:00Z', says: 'Open until 1 am Eastern*', la: '10 pm', kolkata: '11:30 am', strip: untilOne },
  { name: 'the night after leap day', at: '2028-03-01T06:00:00Z', says: 'Closed now. Opens at 8 am Eastern*, in 7 h', la: '5 am', kolkata: '6:30 pm', strip: atEight },
];

const zones = { 'America/New_York': undefined, 'America/Los_Angeles': 'la', 'Asia/Kolkata': 'kolkata' } as const;

for (const [timezoneId, own] of Object.entries(zones)) {
  test.describe(`a device in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('says at every telling moment what is true in the East', async ({ person, page }) => {
      await page.clock.setFixedTime(moments[0].at);
      await person.open('#/find');
      const line = entry(page, physicianLine);
      for (const moment of moments) {
        await looksAgainAt(page, moment.at);
        const open = moment.says.startsWith('Open');
        const physician = `Physician line ${moment.strip}`;
        const found = {
          says: await line.locator('.state').textContent(),
          filled: await line.locator('.state').evaluate(({ classList }) => classList.contains('open')),
          hours: await line.locator('.hours').textContent(),
          strip: await stripSays(page),
          always: await entry(page, '988 Suicide & Crisis Lifeline').locator('.state').textContent(),
        };
        expect.soft(found, moment.name).toEqual({
          says: moment.says.replace('*', own ? ` (your time: ${moment[own]})` : ''),
          filled: open,
          hours: '8 am to 1 am Eastern, every day. Holidays not confirmed.',
          strip: open ? ['Call 911', physician, 'Call 988', 'Text 988'] : ['Call 911', 'Call 988', 'Text 988', physician],
          always: 'Open now, day and night',
        });
      }
    });
  });
}
