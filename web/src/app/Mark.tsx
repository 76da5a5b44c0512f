/** The product's mark: a key held in a square. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#3355e6" />
      <circle cx="16" cy="12.5" r="4.5" fill="none" stroke="#fff" strokeWidth="3" />
      <path d="M16 17v8m0-3h4" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
