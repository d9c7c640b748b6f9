// Helping a colleague, by keyboard alone: every way on of every step, danger one press away from
// each, and Back from wherever one has come.

import { filled, relations, stepOf, walk, waysTo, type Exit } from '../library';
import { expect, test, type Person } from '../person';

test.use({ hand: 'keys' });

const danger = 'Someone may be in danger';
const ways = waysTo();

async function begin(person: Person): Promise<void> {
  await person.open('#/colleague');
  await person.pressButton(filled(walk.begin));
  await person.sees(filled(stepOf(walk.start).title));
}

async function take(person: Person, exit: Exit): Promise<void> {
  await person.pressButton(filled(exit.text));
  await seesStep(person, exit.to);
}

async function seesStep(person: Person, id: string): Promise<void> {
  await expect(person.heading).toHaveText(filled(stepOf(id).title));
  await person.headingHasFocus();
}

async function seesDanger(person: Person): Promise<void> {
  await seesStep(person, walk.danger);
  for (const call of ['tel:911', 'tel:988']) await expect(person.page.locator(`main a[href="${call}"]`)).toBeVisible();
  await expect(person.page.getByRole('button', { name: danger })).toHaveCount(0);
}

for (const step of walk.steps) {
  test(`${step.id}: each way on leads where it says, and danger is one press away`, async ({ person, page }) => {
    const way = ways.get(step.id);
    expect(way, 'somebody can come here').toBeDefined();
    await begin(person);
    await person.passes((way ?? []).map(({ text }) => filled(text)));
    await seesStep(person, step.id);
    const address = page.url();
    const title = await page.title();
    if (step.id === walk.danger) {
      await seesDanger(person);
    } else {
      await person.pressButton(danger);
      await seesDanger(person);
      await person.pressButton('Back');
      await seesStep(person, step.id);
    }
    for (const exit of step.exits ?? []) {
      await take(person, exit);
      expect(page.url(), 'the address names no step').toBe(address);
      expect(await page.title()).toBe(title);
      await person.pressButton('Back');
      await seesStep(person, step.id);
    }
  });
}

for (const relation of relations) {
  test(`the usual way for a ${relation}, to its end`, async ({ person, page }) => {
    await begin(person);
    let id = walk.start;
    for (let exits = stepOf(id).exits; exits?.length; exits = stepOf(id).exits) {
      const exit = exits.find((one) => one.relation === relation) ?? exits[0];
      await take(person, exit);
      id = exit.to;
      if (id === 'open') {
        for (const block of stepOf(id).blocks.filter(({ say }) => say)) {
          const words = page.getByText(filled(block.say as string));
          await expect(words).toHaveCount(block.for?.includes(relation) ?? true ? 1 : 0);
        }
      }
    }
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  });
}

test('the position is told, and counts on', async ({ person, page }) => {
  await begin(person);
  const status = page.locator('[role=status].unseen');
  await expect(status).toHaveText(/\b1\b.*about \d+/);
  await take(person, stepOf(walk.start).exits?.[0] as Exit);
  await expect(status).toHaveText(/\b2\b.*about \d+/);
});

test("the browser's Back goes back one step, and from the first to the list", async ({ person, page }) => {
  await begin(person);
  const [first] = stepOf(walk.start).exits as Exit[];
  await take(person, first);
  await page.goBack();
  await seesStep(person, walk.start);
  await page.goBack();
  await expect(person.heading).toHaveText('Help a colleague');
  await page.goBack();
  expect(page.url()).not.toContain('colleague');
});

test('nothing of the walk is kept: a reload, another door and back, leaving', async ({ person, page }) => {
  await begin(person);
  await take(person, stepOf(walk.start).exits?.[0] as Exit);
  // Another door: the step is still there to come back to, by Back alone.
  await page.getByRole('link', { name: 'Find help' }).first().click();
  await person.sees('Find help');
  await page.goBack();
  await seesStep(person, stepOf(walk.start).exits?.[0].to as string);
  // Its own door leads to the list.
  await page.getByRole('link', { name: 'Help a colleague' }).first().click();
  await expect(person.heading).toHaveText('Help a colleague');
  await person.pressButton(filled(walk.begin));
  await page.reload();
  await person.started();
  await expect(person.heading).toHaveText('Help a colleague');
  const kept = await page.evaluate(async () => {
    const stores = [];
    for (const store of ['localStorage', 'sessionStorage'] as const) {
      try { stores.push(...Object.keys(window[store])); } catch { /* refused: nothing can be kept */ }
    }
    return stores;
  });
  expect(kept).toEqual([]);
});

test('a second press of one button does not choose twice', async ({ person, page }) => {
  await begin(person);
  const [first] = stepOf(walk.start).exits as Exit[];
  await page.getByRole('button', { name: filled(first.text), exact: true }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await seesStep(person, first.to);
  await person.pressButton('Back');
  await seesStep(person, walk.start);
});

test('on a telephone the bar for danger never covers what has the focus', async ({ person, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(person);
  await person.passes((ways.get('offer') ?? []).map(({ text }) => filled(text)));
  await seesStep(person, 'offer');
  const bar = page.getByRole('button', { name: danger });
  await expect(bar).toBeInViewport();
  let stops = 0;
  for (; stops < 40; stops += 1) {
    await page.keyboard.press('Tab');
    const seen = await bar.evaluate((bar) => {
      const active = document.activeElement;
      if (!active || active === document.body || active === bar || !active.closest('main')) return 'elsewhere';
      return active.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top ? 'seen' : 'covered';
    });
    expect(seen, `stop ${stops}`).not.toBe('covered');
  }
});
