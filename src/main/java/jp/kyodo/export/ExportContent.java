package jp.kyodo.export;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.AbstractResource;

/**
 * The content of a finished job, read from the database piece by piece.
 */
class ExportContent extends AbstractResource {

	private final ExportJob job;

	private final ExportJobRepository jobs;

	ExportContent(ExportJob job, ExportJobRepository jobs) {
		this.job = job;
		this.jobs = jobs;
	}

	@Override
	public String getDescription() {
		return "content of export " + this.job.id();
	}

	@Override
	public String getFilename() {
		return this.job.fileName();
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public long contentLength() {
		return this.job.size();
	}

	@Override
	public InputStream getInputStream() {
		return new Pieces();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ExportContent that && this.job.id().equals(that.job.id());
	}

	@Override
	public int hashCode() {
		return this.job.id().hashCode();
	}

	private final class Pieces extends InputStream {

		private final long size = ExportContent.this.job.size();

		private long read;

		private int position;

		private byte[] piece = new byte[0];

		private int offset;

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] target, int start, int length) throws IOException {
			if (length == 0) {
				return 0;
			}
			if (this.offset == this.piece.length && !fetch()) {
				return -1;
			}
			int count = Math.min(length, this.piece.length - this.offset);
			System.arraycopy(this.piece, this.offset, target, start, count);
			this.offset += count;
			this.read += count;
			return count;
		}

		private boolean fetch() throws IOException {
			if (this.read >= this.size) {
				return false;
			}
			ExportJob job = ExportContent.this.job;
			this.piece = ExportContent.this.jobs.findChunk(job.id(), job.attempt(), this.position++)
				.orElseThrow(() -> new IOException("Export " + job.id() + " was removed while it was sent"));
			this.offset = 0;
			return true;
		}

	}

}
