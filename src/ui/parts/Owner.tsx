/** A service's name or a host, in a line of its own: a long host breaks after its dots, not amid a word. */
export function Owner({ name }: { name: string }) {
  const [first, ...rest] = name.split(/(?<=\.)/);
  return (
    <bdi>
      {first}
      {rest.flatMap((part, index) => [<wbr key={index} />, part])}
    </bdi>
  );
}
