import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import {
  axeFindings,
  command,
  commandAt,
  enterAs,
  linkFor,
  newPage,
  PASSWORD,
  signIn,
  usernameOf,
} from './newsroom.ts';
import { paper } from './paper.ts';
import { startPaper } from './start-paper.ts';

/** A browser with a key of its own that says yes (WebAuthn level 3 §11, by way of the DevTools protocol). */
async function giveAuthenticator(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('WebAuthn.enable');
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const at = (page: Page, heading: string) => page.getByRole('heading', { level: 1, name: heading }).waitFor();

describe('a passkey', () => {
  let browser: Browser;
  let own: Awaited<ReturnType<typeof startPaper>>;
  beforeAll(async () => {
    browser = await openBrowser();
    // passkeys belong to a domain, never to a number (WebAuthn level 3 §5.1.2)
    own = await startPaper({}, ['--empty'], 'localhost');
  });
  afterAll(async () => {
    await browser?.close();
    await own?.stop();
  });

  it('is added, signs in without a password, and is taken away', async () => {
    const account = ['Pia Key', '--email', 'pia@paper.example', '--username', 'pia', '--role', 'reporter'];
    const { link } = commandAt<{ link: string }>(own, 'user', 'add', ...account);
    const page = await newPage(browser);
    await giveAuthenticator(page);
    await page.goto(link);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await page.getByRole('link', { name: 'Back to signing in' }).click();
    await page.getByLabel('User name or e-mail').fill('pia');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await at(page, 'Stories');

    await page.goto(`${own.url}/newsroom/account`);
    await page.getByText('None yet.').waitFor();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Add a passkey' });
    await dialogue.getByLabel('Name of the key').fill('My telephone');
    await dialogue.locator('input[type=password]').fill('not the password');
    await dialogue.getByRole('button', { name: 'Add a passkey' }).click();
    await dialogue.getByText('This is not your password.').waitFor();
    await dialogue.locator('input[type=password]').fill(PASSWORD);
    expect(await axeFindings(page)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Add a passkey' }).click();
    await dialogue.waitFor({ state: 'hidden' });
    await page.getByText('My telephone').waitFor();

    const signOut = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Pia Key' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Use a passkey' }).click();
    };
    await signOut();
    await at(page, 'Stories');

    await page.goto(`${own.url}/newsroom/account`);
    await page.getByRole('button', { name: 'Remove the passkey My telephone' }).click();
    await page.getByText('None yet.').waitFor();
    await signOut();
    await page.getByRole('alert').waitFor();
    expect(page.url()).toContain('/sign-in');
  });
});

describe('one’s own keys', () => {
  let browser: Browser;
  let chief: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    chief = await enterAs(browser, 'Kay Chief', 'chief,administrator');
  });
  afterAll(() => browser?.close());

  it('are a link by mail, good once', async () => {
    await enterAs(browser, 'Lin Link', 'reporter');
    const address = `${usernameOf('Lin Link')}@paper.example`;
    const page = await newPage(browser);
    await page.goto(`${paper}/newsroom/sign-in`);
    await page.getByRole('button', { name: 'Send me a link by mail' }).click();
    await page.getByLabel('E-mail').fill(address);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('If there is an account').waitFor();
    const link = await linkFor(chief, paper, address, 'enter');
    await page.goto(link);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await at(page, 'Stories');
    const late = await newPage(browser);
    await late.goto(link);
    await late.getByRole('button', { name: 'Sign in', exact: true }).click();
    await late.getByText('This link is not good any more').waitFor();
  });

  it('are an address that counts once its link was opened, and a user name', async () => {
    const page = await enterAs(browser, 'Ada Move', 'reporter');
    const former = `${usernameOf('Ada Move')}@paper.example`;
    const next = `new.${former}`;
    await page.goto(`${paper}/newsroom/account`);
    await page.getByRole('button', { name: 'Change the e-mail address' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Change the e-mail address' });
    await dialogue.getByLabel('New e-mail address').fill(next);
    await dialogue.locator('input[type=password]').fill(PASSWORD);
    expect(await axeFindings(page)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText(`${next} waits until you open the link`).waitFor();
    const confirm = await linkFor(chief, paper, next, 'new-address');
    const stop = await linkFor(chief, paper, former, 'keep-address');

    const elsewhere = await newPage(browser);
    await elsewhere.goto(confirm);
    await elsewhere.getByText('Sign in first').waitFor();
    expect(elsewhere.url(), 'the token stays in no address').not.toContain('#');
    expect(await axeFindings(elsewhere)).toEqual([]);
    await elsewhere.getByRole('button', { name: 'Sign in' }).click();
    await elsewhere.getByLabel('User name or e-mail').fill(former);
    await elsewhere.locator('input[name=password]').fill(PASSWORD);
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
    await elsewhere.getByRole('button', { name: 'Use this address' }).click();
    await elsewhere.getByText(`${next} is the address of your account now.`).waitFor();

    await elsewhere.getByRole('link', { name: 'My account' }).click();
    await at(elsewhere, 'My account');
    await elsewhere.getByText(next, { exact: true }).waitFor();
    await elsewhere.getByRole('button', { name: 'Change the user name' }).click();
    const naming = elsewhere.getByRole('dialog', { name: 'Change the user name' });
    await naming.getByLabel('New user name').fill(usernameOf('Ada Moved'));
    await naming.locator('input[type=password]').fill(PASSWORD);
    await naming.getByRole('button', { name: 'Save' }).click();
    await naming.waitFor({ state: 'hidden' });
    await elsewhere.getByText(usernameOf('Ada Moved'), { exact: true }).waitFor();

    const owner = await newPage(browser);
    await owner.goto(stop);
    expect(await axeFindings(owner)).toEqual([]);
    await owner.getByRole('button', { name: 'Stop it and lock everybody out' }).click();
    await owner.getByText('It is stopped.').waitFor();
    await elsewhere.goto(`${paper}/newsroom/account`);
    await elsewhere.waitForURL(/\/sign-in/);
    await signIn(elsewhere, former);
    await elsewhere.getByRole('alert').waitFor();
    const { link } = command<{ link: string }>('user', 'reset-password', former);
    expect(link, 'the account has its former address').toContain('new-password#');
  });
});
