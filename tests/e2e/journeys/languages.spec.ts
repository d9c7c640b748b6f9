// Reading in one's own language: chosen by the browser, or by hand without losing anything.

import { readFileSync } from 'node:fs';
import { expect, test } from '../person';
import * as sheets from '../sheets';
import { leftStanding, speak } from '../tongues';

const said = (tag: string, name: string): string =>
  JSON.parse(readFileSync(new URL(`../../../public/content/${tag}/catalogue.json`, import.meta.url), 'utf8'))[name];

test.describe('an address that names no language begins in the browser’s own', () => {
  const begins: [string[], string][] = [
    [['es-MX', 'en-US'], 'es'],
    [['es'], 'es'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hans-SG'], 'zh-Hans'],
    [['en-GB', 'es'], 'en'],
    [['fr-FR', 'es-ES'], 'es'],
    [['fr-FR', 'de'], 'en'],
    // Written in other signs.
    [['zh-TW', 'en'], 'en'],
    [['zh-Hant'], 'en'],
  ];
  for (const [languages, tag] of begins) {
    test(`${languages} reads ${tag}`, async ({ person, page }) => {
      await page.addInitScript((languages) => Object.defineProperty(navigator, 'languages', { value: languages }), languages);
      await person.open();
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(person.heading).toHaveText(said(tag, 'home_title'));
      await expect(page.locator('.skip-link')).toHaveText(said(tag, 'skip'));
      await expect(page.locator('.help-now')).toHaveAttribute('aria-label', said(tag, 'strip_label'));
      await expect(page.locator('.leave')).toHaveText(said(tag, 'leave'));
    });
  }
});

test('an address that names a language begins in it, whatever the browser speaks', async ({ person, page }) => {
  await page.goto('/zh-Hans.html#/find');
  await person.started();
  await person.sees(said('zh-Hans', 'find_title'));
  await page.locator('.languages a[lang=en]').click();
  await person.sees(said('en', 'find_title'));
});

test('a language costs those who do not read it nothing', async ({ person, page, watching }) => {
  await person.open();
  await page.waitForLoadState('networkidle');
  const asked = watching.requests.map((request) => request.url());
  expect(asked.filter((url) => /\.(es|zh-Hans)[-.]/.test(url))).toEqual([]);
  await speak(page, 'es');
  await page.waitForLoadState('networkidle');
  const more = watching.requests.slice(asked.length).map((request) => new URL(request.url()).pathname.replace(/-[0-9a-f]+\./, '.'));
  // No program, no style, and of no other language.
  expect(more.sort()).toEqual(['/assets/content.es.bin', '/assets/directory.es.bin', '/assets/front.es.bin', '/assets/library.es.bin']);
});

test('in the midst of a check: the same question, every answer, Back, and the same result', async ({ person, page }) => {
  await person.begin('Mood');
  await person.hurry([2, 3]);
  await person.sees(sheets.mood.questions[2]);
  await person.choose(4);
  await speak(page, 'es');
  // The publisher's own Spanish, and the page around it.
  await person.sees('Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado');
  await expect(person.at(4).getByRole('radio')).toBeChecked();
  await expect(person.at(4)).toContainText('Casi todos los días');
  await expect(page.locator('[role=status].unseen')).toHaveText(said('es', 'language_changed'));
  await person.pressButton(said('es', 'back'));
  await person.sees('Se ha sentido decaído(a), deprimido(a) o sin esperanzas');
  await expect(person.at(3).getByRole('radio')).toBeChecked();
  await page.goBack();
  await person.sees('Poco interés o placer en hacer cosas');
  await expect(person.at(2).getByRole('radio')).toBeChecked();
  await speak(page, 'en');
  await person.sees(sheets.mood.questions[0]);
  await expect(person.at(2).getByRole('radio')).toBeChecked();
  await person.pressButton('Next');
  await person.pressButton('Next');
  await person.pressButton('Next');
  await person.hurry([1, 1, 1, 1, 1, 1, 1]);
  await person.seesPlace('Mood', sheets.place(sheets.mood, [2, 3, 4, 1, 1, 1, 1, 1, 1]));
});

test('an answer of self-harm brings people first in every language', async ({ person, page }) => {
  await person.begin('Mood');
  await speak(page, 'es');
  await page.locator('.answer').first().waitFor();
  for (let question = 0; question < 8; question += 1) {
    const before = await person.heading.textContent();
    await person.answer(1);
    await expect(person.heading).not.toHaveText(before ?? '');
  }
  await person.sees('Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera');
  await person.answer(2);
  await person.sees(said('es', 'interrupt_title'));
  await expect(page.locator('#app main a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:988');
  await speak(page, 'zh-Hans');
  await person.sees(said('zh-Hans', 'interrupt_title'));
  await expect(page.locator('#app main a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:988');
});

test('what has no translation that could be told of stays as it was printed, is marked, and says why', async ({ person, page }) => {
  await person.begin('Worry');
  await speak(page, 'zh-Hans');
  await person.sees(sheets.worry.questions[0]);
  await expect(page.locator('fieldset:has(legend)')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#app main')).toContainText(said('zh-Hans', 'items_untranslated'));
  await speak(page, 'es');
  await expect(page.locator('fieldset [lang]')).toHaveCount(0);
  await expect(page.locator('#app main')).toContainText(said('es', 'items_unchecked'));
});

test('by keyboard: the language is reached before the way out, and focus stays in the row', async ({ person, page }) => {
  person.hand = 'keys';
  await person.open('#/kept');
  await person.press(page.locator('.languages a[lang=es]'));
  await person.sees(said('es', 'kept_title'));
  await expect(page.locator('.languages a[lang=en]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('.leave')).toBeFocused();
});

test('what is typed into a plan stays in it', async ({ person, page }) => {
  await person.begin('Company');
  await person.hurry([1, 2, 3]);
  await person.seesResult();
  await person.pressButton('A plan for if things get worse');
  await page.locator('textarea').first().fill('No sleep, and short answers.');
  await speak(page, 'es');
  await expect(page.locator('textarea').first()).toHaveValue('No sleep, and short answers.');
});

test.describe('where a language does not come', () => {
  test.use({ faulty: true });

  for (const part of ['front.es', 'content.es']) {
    test(`for want of ${part}: the page stays as it is, and says so`, async ({ person, page }) => {
      await page.route(`**/assets/${part}-*`, (route) => route.abort());
      await person.begin('Mood');
      await person.hurry([2]);
      await page.locator('.languages a[lang=es]').click();
      await expect(page.locator('#language-missing')).toBeVisible();
      await person.sees(sheets.mood.questions[1]);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await page.unroute(`**/assets/${part}-*`);
      await speak(page, 'es');
      await expect(page.locator('#language-missing')).toBeHidden();
    });
  }

  test('altered on its way: it is not taken', async ({ person, page }) => {
    await page.route('**/assets/front.es-*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('988', '989') });
    });
    await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['es'] }));
    await person.open();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('.languages a[lang=es]').click();
    await expect(page.locator('#language-missing')).toBeVisible();
    await expect(page.locator('body')).not.toContainText('989');
  });

  test('without its program, the page leads to every language without one', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/');
    await page.locator('#not-started').waitFor();
    await page.locator('.languages a[lang=es]').click();
    await expect(page).toHaveURL(/\/es\.html$/);
    await expect(page.locator('#not-started')).toBeVisible();
    await expect(page.locator('h1')).toHaveText(said('es', 'home_title'));
  });
});

test('a letter goes on in another language with every word of it', async ({ page }) => {
  await page.goto('/request/');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'ready');
  await page.getByRole('radio', { name: 'Text me' }).check();
  await page.getByLabel('Phone number').fill('(614) 555-0142');
  await page.getByLabel('Anything you would like to say').fill('It has been a hard month.');
  await speak(page, 'zh-Hans');
  await expect(page.locator('textarea')).toHaveValue('It has been a hard month.');
  await expect(page.locator('#app input:not([type=radio], [type=checkbox])').nth(1)).toHaveValue('(614) 555-0142');
  await page.getByRole('button', { name: said('zh-Hans', 'write_preview') }).click();
  await expect(page.locator('#app h2').first()).toHaveText(said('zh-Hans', 'write_check_title'));
  await speak(page, 'es');
  await expect(page.locator('#app')).toContainText('It has been a hard month.');
});

test('leaves nothing in another language', async ({ person, page }) => {
  for (const door of ['', '#/find', '#/colleague', '#/guides', '#/ask', '#/kept']) {
    await page.goto(`/es.html${door}`);
    await person.started();
    await page.waitForLoadState('networkidle');
    expect(await leftStanding(page), door).toEqual([]);
  }
});
