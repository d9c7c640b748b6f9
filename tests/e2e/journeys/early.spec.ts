// A door of the page that stands before the app: pressed while the app starts, it opens, whenever that is.
import { expect, test } from '../person';

// The start lets touches through between its steps: while the files come, after the program, and after the words.
for (const pause of [1, 2, 3]) {
  test(`pressed in pause ${pause} of the start, the first door opens`, async ({ page, person }) => {
    await page.addInitScript((wanted) => {
      const wait = globalThis.setTimeout;
      let pauses = 0;
      globalThis.setTimeout = ((then: () => void, after?: number) => {
        if (after !== undefined || document.documentElement.dataset.state) return wait(then, after);
        pauses += 1;
        if (pauses !== wanted) return wait(then);
        document.querySelector<HTMLElement>('#plain a.door.first')?.click();
        // Until the browser has told of the new address.
        return wait(then, 50);
      }) as typeof setTimeout;
    }, pause);
    await person.open();
    await expect(page).toHaveURL(/#\/check-in$/);
    await expect(page.locator('#app .topics')).toBeVisible();
    await expect(page.locator('#plain')).toHaveCount(0);
  });
}
