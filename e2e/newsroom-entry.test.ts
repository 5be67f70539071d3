import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { codeFor, command, enterAs, linkFor, newPage, PASSWORD, signIn, usernameOf } from './newsroom.ts';
import { paper } from './paper.ts';

describe('the ways into the newsroom', () => {
  let browser: Browser;
  let chief: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    chief = await enterAs(browser, 'Ada Chief', 'chief,administrator');
  });
  afterAll(() => browser?.close());

  it('lead from an invitation over a password and a second step to the stories', async () => {
    await chief.goto(`${paper}/newsroom/people`);
    await chief.getByRole('button', { name: 'Invite', exact: true }).click();
    const dialogue = chief.getByRole('dialog');
    await dialogue.getByLabel(/^Name/).fill('Rosa Vale');
    await dialogue.getByLabel('E-mail').fill(`${usernameOf('Rosa Vale')}@paper.example`);
    await dialogue.getByLabel('Reporter').check();
    await dialogue.getByRole('button', { name: 'Send the invitation' }).click();
    const link = await dialogue.getByLabel('Link of the invitation').inputValue();
    expect(await chief.evaluate('document.activeElement.value')).toBe(link);

    const rosa = await newPage(browser);
    await rosa.goto(link);
    await rosa.getByLabel('User name').waitFor();
    expect(await rosa.getByLabel('User name').inputValue()).toBe('rosa.vale');
    await rosa.getByLabel('User name').fill(usernameOf('Rosa Vale'));
    expect(rosa.url(), 'the token stays in no address').not.toContain('#');
    await rosa.locator('input[name=new-password]').fill('short');
    await rosa.getByRole('button', { name: 'Set up my account' }).click();
    expect(await rosa.getByLabel('User name').isVisible(), 'a short password goes nowhere').toBe(true);
    await rosa.locator('input[name=new-password]').fill(PASSWORD);
    await rosa.getByRole('button', { name: 'Set up my account' }).click();

    await rosa.getByRole('button', { name: 'Go on' }).click();
    await rosa.getByRole('img', { name: /scan/ }).waitFor();
    const secret = await rosa.locator('code').innerText();
    await rosa.locator('input[name=code]').fill('000000');
    await rosa.getByRole('button', { name: 'Turn the second step on' }).click();
    await rosa.getByRole('alert').waitFor();
    await rosa.locator('input[name=code]').fill(codeFor(secret));
    await rosa.getByRole('button', { name: 'Turn the second step on' }).click();
    await rosa.getByRole('heading', { name: 'Recovery codes' }).waitFor();
    const [recovery] = await rosa.locator('main li').allInnerTexts();
    await rosa.getByRole('button', { name: 'I have kept them' }).click();
    await rosa.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();

    const again = await newPage(browser);
    await signIn(again, `${usernameOf('Rosa Vale')}@paper.example`);
    await again.locator('input[name=code]').waitFor();
    await again.goto(`${paper}/newsroom`);
    await again.waitForURL(/\/sign-in/); // the second step cannot be left out
    await signIn(again, usernameOf('Rosa Vale'));
    await again.getByRole('button', { name: 'Use a recovery code' }).click();
    await again.getByLabel('Recovery code').fill(recovery as string);
    await again.getByRole('button', { name: 'Go on' }).click();
    await again.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();

    const late = await newPage(browser);
    await late.goto(link);
    await late.getByText('This invitation is not good any more').waitFor();
  });

  it('lead to every area, however low the window is', async () => {
    await chief.setViewportSize({ width: 1280, height: 480 });
    const last = chief.getByRole('navigation').getByRole('link').last();
    await expect
      .poll(async () => {
        await last.scrollIntoViewIfNeeded();
        return (await last.boundingBox())?.y;
      })
      .toBeLessThan(480);
    await chief.setViewportSize({ width: 1280, height: 720 });
  });

  it('say the same of a wrong password and of an account that is not there', async () => {
    const page = await newPage(browser);
    const said: string[] = [];
    for (const who of [usernameOf('Ada Chief'), 'nobody.at.all']) {
      await signIn(page, who, 'not the password at all');
      said.push(await page.getByRole('alert').innerText());
    }
    expect(said[0]).toBe(said[1]);
    expect(await page.getByLabel('User name or e-mail').inputValue(), 'what was typed stays').toBe('nobody.at.all');
  });

  it('lead back over a lost password, whose letter waits in the outbox where there is no mail', async () => {
    await enterAs(browser, 'Lou Lost', 'reporter');
    const page = await newPage(browser);
    await page.goto(`${paper}/newsroom/lost-password`);
    await page.getByLabel('E-mail').fill(`${usernameOf('Lou Lost')}@paper.example`);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If there is an account').waitFor();

    const link = await linkFor(chief, paper, `${usernameOf('Lou Lost')}@paper.example`, 'new-password');
    await page.goto(link);
    await page.getByLabel('New password').fill('another seven cranes');
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await page.getByText('Your password is changed').waitFor();
    await signIn(page, usernameOf('Lou Lost'), 'another seven cranes');
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
  });

  it('close at once for somebody suspended, and the screen asks who is there', async () => {
    const page = await enterAs(browser, 'Sid Gone', 'reporter');
    await chief.goto(`${paper}/newsroom/people`);
    const row = chief.getByRole('row').filter({ hasText: usernameOf('Sid Gone') });
    await row.getByRole('button', { name: 'More for Sid Gone' }).click();
    await chief.getByRole('menuitem', { name: 'Suspend …' }).click();
    await chief.getByLabel('Reason, for the audit log').fill('A test');
    await chief.getByRole('button', { name: 'Suspend', exact: true }).click();
    await row.getByText('Suspended').waitFor();
    await page.getByRole('searchbox').fill('harbour');
    await page.getByRole('dialog', { name: 'Sign in to go on' }).waitFor();
    expect(await page.getByRole('searchbox', { includeHidden: true }).inputValue()).toBe('harbour');
  });

  it('let somebody sign in over the screen whose session ended, and go on', async () => {
    const page = await enterAs(browser, 'Una Back', 'reporter');
    await page.context().clearCookies();
    await page.getByRole('searchbox').fill('harbour');
    const dialogue = page.getByRole('dialog', { name: 'Sign in to go on' });
    await dialogue.getByLabel('User name or e-mail').fill(usernameOf('Una Back'));
    await dialogue.locator('input[name=password]').fill(PASSWORD);
    await dialogue.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialogue.waitFor({ state: 'hidden' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('harbour');
    await page.locator('[data-story]').first().waitFor();
  });

  it('lead only into the newsroom, whatever the address of the sign-in page says', async () => {
    const { link } = command<{ link: string }>('user', 'sign-in-link', usernameOf('Ada Chief'));
    const page = await newPage(browser);
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
    for (const next of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:1']) {
      await page.goto(`${paper}/newsroom/sign-in?next=${encodeURIComponent(next)}`);
      await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
      expect(new URL(page.url()).origin).toBe(paper);
      expect(new URL(page.url()).pathname).toMatch(/^\/newsroom/);
    }
  });
});
