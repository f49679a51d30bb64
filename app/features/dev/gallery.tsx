export default function Gallery() {
  return <main className="kit" id="main" />;
}
