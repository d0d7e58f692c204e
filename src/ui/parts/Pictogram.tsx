/** The project's sign: an arrow that changes colour as it passes through a door. Drawn as one even-odd shape. */
export function Pictogram() {
  return (
    <svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d="M11.5 2H22v20H11.5zM2 10.4h11V6.2l6.4 5.8-6.4 5.8v-4.2H2z" />
    </svg>
  );
}
