// Asking for a peer through other people's servers: each is told exactly what it wants to hear, at its own address,
// and only its own yes is a yes. None of them knows a request by its name, so none is sent twice by itself.

import { expect, test } from '../servers/posting';
import { asSent, kinds } from '../servers/services';

for (const [name, kind] of Object.entries(kinds)) {
  test.describe(name, () => {
    test.use({ kind });
    const { pathname, search } = new URL(kind.endpoint);

    test('its no is told, and its yes is believed', async ({ page, writer, service, baseURL }) => {
      service.says = [kind.no.says, kind.received];
      await writer.sends();
      await writer.waits();
      await writer.sees(kind.no.shown);
      if (kind.no.field) {
        await expect(page.getByRole('group', { name: 'Something here needs another look' })).toContainText(kind.no.words ?? '');
        await expect(writer.field(kind.no.field)).toHaveAttribute('aria-invalid', 'true');
      } else {
        await expect(page.locator('#app a[href="tel:+16143856660"]')).toBeVisible();
        await writer.presses('Change something');
      }
      await writer.hasAll();
      await writer.reads();
      await writer.presses('Agree and send');
      await writer.waits();
      await writer.sees(name === 'netlify, not proven' ? 'unsure' : 'received');
      await writer.keepsCopy();
      expect(await page.evaluate(() => 'pwned' in window), 'nothing of an answer runs').toBe(false);

      expect(service.came.length).toBe(2);
      for (const came of service.came) {
        expect(came.path).toBe(pathname + search);
        expect(came.type).toBe(kind.type);
        expect(await asSent(came, kind)).toEqual(kind.sent(writer.message));
        const { headers } = came;
        expect([headers.cookie, headers.authorization, headers['idempotency-key']]).toEqual([undefined, undefined, undefined]);
        expect(headers.referer).toBe(name === 'formspree' ? `${baseURL}/` : undefined);
        expect(headers.origin).toBe(new URL(`${baseURL}`).origin);
      }
      // A browser asks beforehand only of JSON, and only on another server.
      expect(service.questions > 0).toBe(kind.type === 'application/json' && !kind.sameSite);
    });

    for (const [how, says] of [['what proves nothing', [kind.garbage]], ['nothing at all', []]] as const) {
      test(`it says ${how}: it may have arrived, and is not sent again by itself`, async ({ page, writer, service }) => {
        service.says = [...says];
        await writer.sends();
        await writer.waits();
        await writer.sees('unsure');
        await expect(page.locator('#app')).toContainText('If you send it again, it may arrive twice.');
        await expect(page.locator('#app a[href="tel:+16143856660"]')).toBeVisible();
        await page.clock.runFor(120_000);
        expect(service.came.length).toBe(1);
        await writer.presses('Change something');
        await writer.hasAll();
        await writer.reads();
        await expect(page.locator('#app')).toContainText('What you sent before may already have arrived.');
      });
    }
  });
}
