package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.folkmoot.report.Narrator;
import org.folkmoot.report.Report;
import org.folkmoot.report.data.TablesCsv;
import org.folkmoot.report.excel.Workbook;
import org.folkmoot.report.pdf.PdfReport;
import org.folkmoot.response.Editions;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.quotes.Quotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description = "Writes the consultation report: report.pdf, workbook.xlsx and tables.csv.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    /** What can be written; the names are those of {@code --format}. */
    enum Format {
        pdf,
        xlsx,
        csv
    }

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CONSULTATION")
    private String consultation;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path folder;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", description = "pdf, xlsx, csv (default: all)")
    private Set<Format> formats = EnumSet.allOf(Format.class);

    @Option(
            names = "--include-suggested",
            description = "add the machine's unchecked suggestions in columns of their own")
    private boolean includeSuggested;

    @Override
    public Integer call() throws IOException {
        try (ApplicationContext house = common.open()) {
            Known.consultation(house, consultation);
            house.getBean(Editions.class).publish();
            house.getBean(FrameLog.class).publish();
            Report report = house.getBean(Narrator.class).report(consultation, includeSuggested);
            for (Format format : formats) {
                System.out.println(write(report, format));
            }
            if (formats.contains(Format.pdf)) {
                house.getBean(Quotes.class).used(report.quoted(), "report.pdf");
            }
            Trail.leave(house, "report.export", consultation, formats.toString());
        }
        return ExitCode.DONE;
    }

    private Path write(Report report, Format format) throws IOException {
        Path file = folder.resolve(
                switch (format) {
                    case pdf -> "report.pdf";
                    case xlsx -> "workbook.xlsx";
                    case csv -> "tables.csv";
                });
        NewFile.write(file, out -> {
            switch (format) {
                case pdf -> PdfReport.write(report, out);
                case xlsx -> Workbook.write(report, out);
                case csv -> TablesCsv.write(report, out);
            }
            return file;
        });
        return file;
    }
}
