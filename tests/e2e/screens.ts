// Every screen that a person can meet, and a way to it.

import type { Page } from '@playwright/test';
import { after } from './afterwards';
import { filled, guides, stepOf, walk, waysTo } from './library';
import { atThreeAtNight, atThreeInTheAfternoon, everyone } from './lines';
import { expect, type Person } from './person';
import * as sheets from './sheets';
import { leftStanding, tongues } from './tongues';

export type Screen = {
  name: string;
  reach: (person: Person) => Promise<void>;
  /** The page stands without the app, or with a part that is missing. */
  plain?: boolean;
  /** Why it does not go on in another language: what is looked for is looked for in one's own, or there is no network. */
  staysAsItIs?: boolean;
};

const at = (fragment: string) => (person: Person) => person.open(fragment);

/** A topic's check, answered this far. */
const check = (topic: string | undefined, answers: (number | 'decline')[], sees: string) => async (person: Person) => {
  await person.begin(topic);
  await person.hurry(answers);
  await person.sees(sees);
};

/** A topic's result, with everything folded unfolded. */
const result = (topic: string | undefined, answers: (number | 'decline')[]) => async (person: Person) => {
  // Who comes first hangs on what has come with the library.
  await person.openWhole('#/check-in');
  await person.start(topic);
  await person.hurry(answers);
  await person.seesResult();
  await unfold(person);
};

/** A result at which somebody may be in danger. */
async function inDanger(person: Person): Promise<void> {
  await person.begin('Mood');
  await person.hurry([3, 3, 3, 2, 2, 2, 2, 2, 2]);
  await person.pressButton('I am safe right now. Go on');
  await person.hurry([2]);
  await person.seesResult();
}

/** axe takes its turns by timers, which never go off on a page that may run nothing. */
async function withoutTimers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const soon = (then: () => void) => {
      void Promise.resolve().then(then);
      return 0;
    };
    Object.assign(window, { setTimeout: soon, requestAnimationFrame: soon });
  });
}

async function unfold(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('#app details')) fold.open = true;
  });
}

/** The list of help, whole, at an hour at which it says the same every day. */
async function find(person: Person, time = atThreeInTheAfternoon): Promise<void> {
  await person.page.clock.setFixedTime(time);
  await person.open('#/find');
  await expect(person.page.locator('#app .listed')).toHaveCount(everyone.length);
}

/** A step of the walkthrough, by the fewest presses, at an hour at which lines say the same every day. */
const step = (id: string) => async (person: Person) => {
  await person.page.clock.setFixedTime(atThreeInTheAfternoon);
  await person.open('#/colleague');
  await person.pressButton(filled(walk.begin));
  await person.passes((waysTo().get(id) ?? []).map(({ text }) => filled(text)));
  await person.sees(filled(stepOf(id).title));
};

/** What a button opens. */
const pressed = (door: string, button: string) => async (person: Person) => {
  await person.page.clock.setFixedTime(atThreeInTheAfternoon);
  await person.open(door);
  await person.pressButton(button);
  await unfold(person);
};

/** The third conversation, or how something that was said in it landed. */
const talk = (said?: string) => async (person: Person) => {
  await pressed('#/colleague', 'Try a conversation')(person);
  await person.press(person.page.getByRole('button', { name: 'Dr. Reyes' }));
  if (said) await person.press(person.page.getByRole('button', { name: said }));
  await unfold(person);
};

/** The page of the form, this far. */
const request = (further: (page: Page) => Promise<void>) => async ({ page }: Person) => {
  await page.goto('/request/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await further(page);
};

/** What became of a request that a server answers so: with nothing, for as long as somebody waits. */
const told = (answer: { status: number; body?: object; after?: string } | undefined, sees: string) =>
  request(async (page) => {
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-expose-headers': 'retry-after' };
    await page.route('**/v1/peer-support-requests', async (route) => {
      if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors });
      if (!answer) return;
      const { status, body, after } = answer;
      await route.fulfill({ status, json: body ?? {}, headers: { ...cors, ...(after && { 'retry-after': after }) } });
    });
    await page.clock.setFixedTime(atThreeInTheAfternoon);
    await page.getByRole('radio', { name: 'Text me' }).check();
    await page.getByLabel('Phone number').fill('(614) 555-0142');
    await page.getByLabel('Anything you would like to say').fill('It has been a hard month.\nI would like to talk.');
    await page.getByRole('button', { name: 'See what will be sent' }).click();
    await page.getByRole('button', { name: 'Agree and send' }).click();
    await expect(page.locator('#app')).toContainText(sees, { timeout: 30_000 });
  });

const calm = [...new Array(9).fill(1), 1, 1, 1, 1, 1, 1, 1, 1];

export const screens: Screen[] = [
  { name: 'home', reach: at('') },
  { name: 'before', reach: at('#/check-in') },
  { name: 'question-burnout', reach: check('Burnout', [], sheets.burnout.questions[0]) },
  { name: 'question-mood', reach: check('Mood', [2, 3], sheets.mood.questions[2]) },
  {
    name: 'question-chosen',
    reach: async (person) => {
      await check('Worry', [2], sheets.worry.questions[1])(person);
      await person.choose(3);
      await unfold(person);
    },
  },
  { name: 'question-event', reach: check('After an event', [], sheets.event) },
  { name: 'question-frightening', reach: check('After an event', [1], sheets.frightening) },
  { name: 'question-afterwards', reach: check('After an event', [1, 2], sheets.afterwards.questions[0]) },
  { name: 'question-company', reach: check('Company', [], sheets.company.questions[0]) },
  { name: 'question-alcohol', reach: check('Alcohol', [], sheets.alcohol.questions[0]) },
  { name: 'question-worn-out', reach: check('Burnout', [3], sheets.wornOut.questions[0]) },
  { name: 'interrupt', reach: check('Mood', [...new Array(8).fill(1), 2], 'you come first') },
  { name: 'offer', reach: check(undefined, [3, ...calm], '13 more questions') },
  { name: 'result-steady', reach: result(undefined, [1, ...calm]) },
  { name: 'result-talk', reach: result('Alcohol', [4, 2, 1]) },
  { name: 'result-prompt', reach: result('Worry', [4, 4, 4, 4, 4, 1, 1]) },
  {
    name: 'result-crisis',
    reach: async (person) => {
      await inDanger(person);
      await unfold(person);
    },
  },
  {
    name: 'doctor-danger',
    reach: async (person) => {
      await inDanger(person);
      await person.pressButton(after.onward.doctor.name);
      await person.sees(after.doctor.title);
    },
  },
  {
    name: 'doctor-copied-by-hand',
    reach: async (person) => {
      await person.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await result('Company', [3, 'decline', 3])(person);
      await person.pressButton(after.onward.doctor.name);
      await person.pressButton(after.doctor.openings[0].copy);
      await person.page.locator('textarea').waitFor();
    },
  },
  {
    name: 'plan',
    reach: async (person) => {
      await result('Company', [3, 2, 3])(person);
      await person.pressButton(after.onward.plan.name);
      await person.sees(after.plan.title);
      await person.page.locator('textarea').first().fill('No sleep, and no answer to Ann.\nI stop eating.\nI drive too fast.\nFour.\nFive.');
    },
  },
  {
    name: 'plan-danger',
    reach: async (person) => {
      await inDanger(person);
      await person.pressButton(after.onward.plan.name);
      await person.sees(after.plan.title);
    },
  },
  { name: 'result-unclear', reach: result('Mood', [1, 1, 1, 1, 1, 1, 1, 1, 'decline']) },
  {
    name: 'result-everything',
    reach: async (person) => {
      await person.begin('Burnout');
      await person.hurry([4, 1, 2, 3, 2, 2, 2, 2, 1, 2, 1, 2, 3, 2]);
      await person.pressButton('Answer six more');
      await person.hurry([3, 4, 3, 2, 3, 5]);
      await person.seesResult();
      await unfold(person);
    },
  },
  {
    name: 'result-copied-by-hand',
    reach: async (person) => {
      await person.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await result('Company', [3, 2, 3])(person);
      await person.pressButton('Copy as text');
      await person.page.locator('textarea').waitFor();
    },
  },
  {
    name: 'erased',
    reach: async (person) => {
      await result('Company', [1, 1, 1])(person);
      await person.pressButton('Erase and leave');
      await person.sees('Your answers are erased.');
    },
  },
  {
    name: 'ask-after-a-check',
    reach: async (person) => {
      await result('Company', [3, 3, 3])(person);
      await person.page.getByRole('link', { name: 'How to ask for a peer' }).click();
      await person.sees('Ask for a peer');
    },
  },
  { name: 'course', reach: pressed('#/check-in', 'Look at results you saved') },
  {
    name: 'course-save',
    reach: async (person) => {
      await result('Company', [3, 2, 3])(person);
      await person.pressButton('Save it, or see results over time');
      await person.page.locator('input[type=file]').waitFor();
    },
  },
  { name: 'colleague', reach: at('#/colleague') },
  { name: 'step-danger-now', reach: step('danger-now') },
  { name: 'step-danger', reach: step('danger') },
  { name: 'step-relation', reach: step('relation') },
  { name: 'step-open', reach: step('open') },
  { name: 'step-listen', reach: step('listen') },
  { name: 'step-ask', reach: step('ask') },
  { name: 'step-yes', reach: step('yes') },
  { name: 'step-offer', reach: step('offer') },
  { name: 'step-fine', reach: step('fine') },
  { name: 'step-you', reach: step('you') },
  { name: 'practice', reach: pressed('#/colleague', 'Try a conversation') },
  { name: 'talk-asked', reach: talk() },
  { name: 'talk-landed', reach: talk('Rough day') },
  { name: 'guides', reach: at('#/guides') },
  {
    name: 'guides-found', staysAsItIs: true,
    reach: async (person) => {
      await person.page.clock.setFixedTime(atThreeInTheAfternoon);
      await person.open('#/guides');
      await person.page.getByRole('searchbox').fill('lawyer');
      await person.page.locator('.hits').waitFor();
    },
  },
  ...guides.map(({ id, title }) => ({ name: `guide-${id}`, reach: pressed('#/guides', filled(title)) })),
  { name: 'kit', reach: pressed('#/guides', 'Share kit') },
  {
    name: 'library-missing',
    plain: true,
    reach: async (person) => {
      await person.page.route('**/assets/library.*', (route) => route.abort());
      await person.open('#/colleague');
      await expect(person.page.locator('#app main')).toContainText('did not arrive');
    },
  },
  { name: 'find', reach: (person) => find(person) },
  { name: 'find-at-night', reach: (person) => find(person, atThreeAtNight) },
  {
    name: 'find-filtered', staysAsItIs: true,
    reach: async (person) => {
      await find(person);
      await person.page.getByLabel('Search').fill('counselors');
      for (const name of ['Open now', 'Text or chat', 'Not linked to an employer']) await person.pressButton(name);
      await person.page.getByRole('combobox', { name: 'Language' }).selectOption('Spanish');
      await expect(person.page.locator('.listed')).toHaveCount(2);
    },
  },
  {
    name: 'find-nothing', staysAsItIs: true,
    reach: async (person) => {
      await find(person);
      await person.page.getByLabel('Search').fill('veterinary');
      await expect(person.page.locator('.listed')).toHaveCount(0);
    },
  },
  {
    name: 'find-details',
    reach: async (person) => {
      await find(person);
      await unfold(person);
    },
  },
  {
    name: 'find-compare',
    reach: async (person) => {
      await find(person);
      await person.page.locator('summary', { hasText: 'Compare' }).click();
      await person.page.getByRole('table').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'find-incomplete',
    plain: true,
    reach: async (person) => {
      await person.page.route('**/assets/directory.*', (route) => route.abort());
      await person.open('#/find');
      await expect(person.page.locator('#app main')).toContainText('did not arrive');
    },
  },
  { name: 'ask', reach: at('#/ask') },
  { name: 'request', plain: true, reach: request(async () => {}) },
  {
    name: 'request-problems',
    plain: true,
    reach: request(async (page) => {
      await page.getByRole('button', { name: 'See what will be sent' }).click();
    }),
  },
  {
    name: 'request-preview',
    plain: true,
    reach: request(async (page) => {
      await page.getByRole('radio', { name: 'Text me' }).check();
      await page.getByLabel('Phone number').fill('(614) 555-0142');
      await page.getByRole('button', { name: 'See what will be sent' }).click();
      await expect(page.getByRole('heading', { name: 'What will be sent' })).toBeVisible();
    }),
  },
  {
    name: 'request-email',
    plain: true,
    reach: request(async (page) => {
      await page.getByRole('radio', { name: 'E-mail me' }).check();
      await page.getByLabel('E-mail address').fill('sam@');
      await page.getByLabel('Anything you would like to say').fill('A word. '.repeat(300));
      await page.getByRole('button', { name: 'See what will be sent' }).click();
    }),
  },
  { name: 'request-sending', plain: true, reach: told(undefined, 'Sending') },
  {
    name: 'request-received',
    plain: true,
    reach: told({ status: 201, body: { status: 'received', reference: 'K7Q2-9FXM' } }, 'Your request has arrived.'),
  },
  {
    name: 'request-unconfirmed',
    plain: true,
    reach: async (person) => {
      await told(undefined, 'Sending')(person);
      await person.page.getByRole('button', { name: 'Stop trying' }).click();
      await expect(person.page.getByRole('heading', { name: 'Your request may have arrived.' })).toBeVisible();
    },
  },
  { name: 'request-refused', plain: true, reach: told({ status: 403 }, 'could not be delivered') },
  { name: 'request-busy', plain: true, reach: told({ status: 429, after: '3600' }, 'Too many requests') },
  {
    name: 'request-complaint',
    plain: true,
    reach: told({ status: 422, body: { errors: [{ pointer: '#/contact/value', detail: 'A number that takes texts, please.' }] } }, 'another look'),
  },
  {
    name: 'request-offline', staysAsItIs: true,
    plain: true,
    reach: request(async (page) => {
      await page.getByRole('radio', { name: 'Call me' }).check();
      await page.getByLabel('Phone number').fill('(614) 555-0142');
      await page.getByRole('button', { name: 'See what will be sent' }).click();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Agree and send' }).click();
      await expect(page.locator('#app')).toContainText('Nothing has left this device.');
    }),
  },
  { name: 'kept', reach: at('#/kept') },
  { name: 'not-found', reach: at('#/no-such-screen') },
  {
    name: 'plain',
    plain: true,
    reach: async ({ page }) => {
      await page.route('**/assets/boot-*', (route) => route.abort());
      await page.goto('/');
    },
  },
  {
    name: 'plain-not-started',
    plain: true,
    reach: async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await page.goto('/');
      await page.locator('#not-started').waitFor();
    },
  },
  ...['en', ...tongues].flatMap((tag) =>
    ['', '-guides'].map((ends) => ({
      name: `plain${ends || '-edition'}${tag === 'en' ? '' : `-${tag}`}`,
      plain: true,
      reach: async ({ page }: Person) => {
        await page.goto(`/plain/${tag}${ends}.html`);
        await withoutTimers(page);
        expect(await leftStanding(page)).toEqual([]);
      },
    })),
  ),
  ...tongues.map((tag) => ({
    name: `plain-${tag}`,
    plain: true,
    reach: async ({ page }: Person) => {
      await page.route('**/assets/boot-*', (route) => route.abort());
      await page.goto(`/${tag}.html`);
      expect(await leftStanding(page)).toEqual([]);
    },
  })),
  {
    name: 'plain-edition-details',
    plain: true,
    reach: async ({ page }) => {
      await page.goto('/plain/en.html');
      for (const fold of await page.locator('summary').all()) await fold.click();
      await withoutTimers(page);
    },
  },
  {
    name: 'server-404',
    plain: true,
    reach: async ({ page }) => {
      await page.goto('/no/such/file');
    },
  },
];
