// The drawings that several places show: paths for `icon`, in a square of 16.
export const ICONS = {
  alert: 'M8 3v6.500M8 12.600v.4',
  check: 'M3 8.500l3.500 3.500L13 4.500',
  cross: 'M4 4l8 8M12 4l-8 8',
  dots: 'M3 8h.1M8 8h.1M13 8h.1',
  line: 'M3 8h10',
  pencil: 'M3 13l.8-3L11 2.800 13.200 5 6 12.200z',
  person: 'M8 2.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M3 14c.3-3 2.300-4.500 5-4.500s4.700 1.500 5 4.500',
  warning: 'M8 2 15 14H1zM8 6.500v3.500M8 12v.3',
} as const;
