import { AppShell, Box, Burger, Button, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconHome, IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, type ReactElement, type ReactNode, Suspense, useEffect } from 'react';
import { NoticeBell } from '../desk/notices/NoticeBell.tsx';
import { registerWorker } from '../offline/register-worker.ts';
import { SessionDialogue } from '../session/SessionDialogue.tsx';
import { NewStoryButton } from '../stories/NewStoryButton.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { ArrivalFocus } from './ArrivalFocus.tsx';
import { LineWatch } from './LineWatch.tsx';
import { LiveRefresh } from './LiveRefresh.tsx';
import { Navigation } from './Navigation.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { ShellShortcuts } from './ShellShortcuts.tsx';
import { InShellContext } from './use-ground.ts';
import { usePaper } from './use-paper.ts';

// comes after the screen itself
const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

/** What stands around every screen. In a story the navigation makes room for the text. */
export function Shell({ children }: { children: ReactNode }): ReactElement {
  const { shell } = useStrings();
  const paper = usePaper();
  const { pathname } = useLocation();
  const [isOpen, navigation] = useDisclosure();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes on arrival at another screen
  useEffect(() => navigation.close(), [pathname]);
  useEffect(registerWorker, []);
  const isWriting = pathname.startsWith('/stories/');
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 190, breakpoint: 'md', collapsed: { mobile: !isOpen, desktop: isWriting && !isOpen } }}
      padding="md"
    >
      <button type="button" className="skip" onClick={skip}>
        {shell.skip}
      </button>
      <AppShell.Header>
        <Group h="100%" px="sm" gap="xs" wrap="nowrap">
          <Burger
            hiddenFrom={isWriting ? undefined : 'md'}
            opened={isOpen}
            onClick={navigation.toggle}
            size="sm"
            aria-expanded={isOpen}
            aria-label={isOpen ? shell.closeNavigation : shell.openNavigation}
          />
          <UnstyledButton component={Link} to="/" mr="auto" miw={24} mih={24}>
            <Text fw={700} visibleFrom="xs">
              {paper}
            </Text>
            <Box component="span" hiddenFrom="xs">
              <IconHome size={20} aria-hidden />
              <VisuallyHidden>{paper}</VisuallyHidden>
            </Box>
          </UnstyledButton>
          <Button variant="default" size="xs" aria-keyshortcuts="Control+K Meta+K" onClick={spotlight.open}>
            <IconSearch size={16} aria-hidden />
            <VisuallyHidden>{shell.palette}</VisuallyHidden>
            <Text span size="xs" ml={6} visibleFrom="sm">
              {isMac() ? '⌘K' : 'Ctrl K'}
            </Text>
          </Button>
          <NewStoryButton />
          <NoticeBell />
          <PersonMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className="navigation" aria-label={shell.navigation}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <OfflineNotice />
        <InShellContext value={true}>{children}</InShellContext>
      </AppShell.Main>
      <ArrivalFocus />
      <LiveRefresh />
      <LineWatch />
      <ShellShortcuts />
      <Suspense>
        <Palette />
      </Suspense>
      <SessionDialogue />
    </AppShell>
  );
}

/** A button: the router would take the address of a link for a place of its own. */
function skip(): void {
  document.getElementById('main')?.focus();
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
