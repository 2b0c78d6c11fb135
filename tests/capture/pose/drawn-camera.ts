/** A camera that shows a moving square. */
export function drawnCamera() {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 360;
  const context = canvas.getContext('2d');
  let x = 0;
  const timer = setInterval(() => {
    context?.clearRect(0, 0, 640, 360);
    context?.fillRect((x += 4) % 600, 100, 40, 40);
  }, 33);
  const stream = canvas.captureStream(30);
  const [track] = stream.getVideoTracks();
  if (track === undefined) throw new Error('The canvas gave no track.');
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  document.body.append(video);
  return {
    source: { track, video },
    play: () => video.play(),
    close() {
      clearInterval(timer);
      track.stop();
      video.remove();
    },
  };
}
