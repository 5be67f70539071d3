import { Box } from '@mantine/core';
import { encodeQR } from 'qr';
import { type ReactElement, useMemo } from 'react';

const QUIET = 4;

/** Black on white in both colour schemes, with the margin of four modules that readers need (ISO/IEC 18004 §6.3.8). */
export function QrPicture({ text, label }: { text: string; label: string }): ReactElement {
  const rows = useMemo(() => encodeQR(text, 'raw', { border: QUIET }), [text]);
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('');
  return (
    <Box component="figure" m={0} maw={220} w="100%">
      <svg role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`} shapeRendering="crispEdges">
        <rect width="100%" height="100%" fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </Box>
  );
}
