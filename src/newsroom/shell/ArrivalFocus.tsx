import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** After a change of screen the focus is in the content, where the screen itself has not taken it. */
export function ArrivalFocus(): null {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const timer = setTimeout(() => {
      const main = document.getElementById('main');
      const isLost = document.activeElement === document.body || !document.activeElement?.isConnected;
      if (isLost || !main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
    }, 150);
    return () => clearTimeout(timer);
  }, [pathname]);
  return null;
}
