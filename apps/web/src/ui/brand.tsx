export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width={size} height={size} className="brand-mark">
      <circle cx="16" cy="16" r="14.5" fill="currentColor" />
      <path d="M22.5 9.5 18.4 18.4 9.5 22.5 13.6 13.6z" fill="var(--on-primary)" />
      <circle cx="16" cy="16" r="1.9" fill="currentColor" />
    </svg>
  );
}
