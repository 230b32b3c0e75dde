package jp.kyodo.export;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChunkOutputStreamTests {

	@Test
	void cutsWhatIsWrittenIntoPiecesOfOneMegabyte() {
		byte[] content = new byte[ChunkOutputStream.CHUNK * 2 + 17];
		new Random(1).nextBytes(content);
		List<byte[]> pieces = new ArrayList<>();
		ChunkOutputStream out = new ChunkOutputStream((position, piece) -> {
			assertThat(position).isEqualTo(pieces.size());
			pieces.add(piece);
		});

		out.write(content[0]);
		out.write(content, 1, 1_000);
		out.write(content, 1_001, content.length - 1_001);
		out.flushRest();

		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		pieces.forEach(whole::writeBytes);
		assertThat(whole.toByteArray()).isEqualTo(content);
		assertThat(pieces).extracting((piece) -> piece.length)
			.containsExactly(ChunkOutputStream.CHUNK, ChunkOutputStream.CHUNK, 17);
		assertThat(out.size()).isEqualTo(content.length);
	}

}
