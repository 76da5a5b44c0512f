package io.keyhold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene in this process: single characters and pairs, its own ranking. */
final class LuceneFinder implements Finder {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    private LuceneFinder(DirectoryReader reader, Analyzer analyzer) {
        this.reader = reader;
        this.analyzer = analyzer;
        this.searcher = new IndexSearcher(reader);
    }

    static LuceneFinder over(List<String> names, Path folder) throws IOException {
        var analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new NGramTokenizer(1, 2));
            }
        };
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer))) {
            for (var name : names) {
                var document = new Document();
                document.add(new TextField("name", name, Field.Store.NO));
                document.add(new StoredField("written", name));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return new LuceneFinder(DirectoryReader.open(FSDirectory.open(folder)), analyzer);
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public List<String> find(String query) throws IOException {
        var any = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream("name", query)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                any.add(new TermQuery(new Term("name", term.toString())), BooleanClause.Occur.SHOULD);
            }
        }
        var found = new ArrayList<String>();
        for (var hit : searcher.search(any.build(), 10).scoreDocs) {
            found.add(searcher.storedFields().document(hit.doc).get("written"));
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
