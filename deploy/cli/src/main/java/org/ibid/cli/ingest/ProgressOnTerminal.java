package org.ibid.cli.ingest;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.ibid.cli.api.Follower;
import org.ibid.cli.api.Progress;

/** A bar on standard error, for a person who looks on. */
public final class ProgressOnTerminal implements Progress, AutoCloseable {

    private final ProgressBar bar = new ProgressBarBuilder()
            .setTaskName("documents")
            .hideEta()
            .setUpdateIntervalMillis(200)
            .build();
    private int failed;

    @Override
    public void step(int ended, int all, Follower.Way way) {
        if (way.ended() && !way.isThrough()) {
            failed++;
        }
        bar.maxHint(all);
        bar.stepTo(ended);
        bar.setExtraMessage(failed == 0 ? "" : failed + " failed");
    }

    @Override
    public void close() {
        bar.close();
    }
}
